import type { DictionaryName } from '../../core/spelling/dictionary-name.ts'

/** A dictionary as Hunspell has it: its rules and its words. */
export interface DictionaryFiles {
  readonly rules: string
  readonly words: string
}

/** The dictionaries come with the program, each in a file of its own that is read when it is needed. */
export async function readDictionary(name: DictionaryName): Promise<DictionaryFiles> {
  const [rules, words] = await filesOf(name)
  return { rules: rules.default, words: words.default }
}

/** Whose work the dictionaries are, in the words that their makers ask for. */
export async function readDictionaryLicence(name: DictionaryName): Promise<string> {
  return (await licenceOf(name)).default
}

// The packages open no path to their files, and their own code reads them with Node.
function filesOf(name: DictionaryName) {
  switch (name) {
    case 'en-GB':
      return Promise.all([
        import('../../node_modules/dictionary-en-gb/index.aff?raw'),
        import('../../node_modules/dictionary-en-gb/index.dic?raw'),
      ])
    case 'en-US':
      return Promise.all([
        import('../../node_modules/dictionary-en/index.aff?raw'),
        import('../../node_modules/dictionary-en/index.dic?raw'),
      ])
  }
}

function licenceOf(name: DictionaryName) {
  switch (name) {
    case 'en-GB':
      return import('../../node_modules/dictionary-en-gb/license?raw')
    case 'en-US':
      return import('../../node_modules/dictionary-en/license?raw')
  }
}
