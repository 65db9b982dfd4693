import { isMediaId } from '../../../core/library/record-id.ts'

/** Reads what the editor keeps untyped. */
export function cardAttributes(attributes: Readonly<Record<string, unknown>>) {
  const { address, title, description, image } = attributes
  return {
    address: typeof address === 'string' ? address : '',
    title: typeof title === 'string' ? title : '',
    description: typeof description === 'string' ? description : '',
    image: isMediaId(image) ? image : null,
  }
}
