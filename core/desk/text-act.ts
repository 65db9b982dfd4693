export const textActs = ['undo', 'redo', 'cut', 'copy', 'paste'] as const

/** What the operating system does to the text that has the focus; undo takes back what was typed last in that field. */
export type TextAct = (typeof textActs)[number]
