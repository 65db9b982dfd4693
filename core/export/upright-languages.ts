/** Languages whose scripts have no italics: slanted by a program, their letters only look broken. */
export const uprightLanguages: readonly string[] =
  'am ar as bn bo ckb dv dz fa gu he hi ja ka km kn ko ks lo ml mr my ne or pa ps sa sd si ta te th ti ug ur yi zh'.split(
    ' ',
  )

export function isUpright(language: string): boolean {
  return uprightLanguages.includes(language.split('-')[0]?.toLowerCase() ?? '')
}
