/** Reads what the editor keeps untyped. */
export function embedAttributes(attributes: Readonly<Record<string, unknown>>) {
  const { address, provider, title } = attributes
  return {
    address: typeof address === 'string' ? address : '',
    provider: typeof provider === 'string' ? provider : '',
    title: typeof title === 'string' ? title : '',
  }
}
