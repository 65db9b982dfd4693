/** The fields of a block in the order in which they are written: first what it needs most, such as an alt text. */
export function fieldsInTurn(block: Element): readonly HTMLTextAreaElement[] {
  const fields = [...block.querySelectorAll('textarea')]
  return [...fields.filter(comesFirst), ...fields.filter((field) => !comesFirst(field))]
}

function comesFirst(field: Element): boolean {
  return field.closest('[data-comes-first]') !== null
}
