/** The picture files that were dropped or pasted. */
export function picturesOf(transfer: DataTransfer): readonly File[] {
  return [...transfer.files].filter(({ type }) => type.startsWith('image/'))
}
