import type { Theme } from '../../core/desk/desk-view.ts'
import { success } from '../../core/result.ts'
import type { ChosenFile, Machine } from '../../main/machine.ts'

/** What the person answers to the dialogs of a test; null and empty where nothing is chosen. */
export interface Answers {
  readonly folder?: string
  readonly newFolder?: string
  readonly files?: readonly string[]
  readonly bundlePlace?: string
  readonly copyPlace?: string
  /** The desk ended badly before; nobody is asked that. */
  readonly followsCrash?: boolean
  readonly backup?: string
  readonly picture?: ChosenFile
}

/** A computer whose dialogs answer by themselves, and which notes what it was asked to show. */
export interface TestMachine extends Machine {
  /** `folder …`, `file …`, `address …`, `theme …`, `bundle …`, `undo text` …, in order. */
  readonly asked: readonly string[]
}

export function testMachine(answers: Answers = {}): TestMachine {
  const asked: string[] = []
  return {
    asked,
    chooseFolder: async () => answers.folder ?? null,
    chooseNewFolder: async () => answers.newFolder ?? null,
    chooseFiles: async () => answers.files ?? [],
    chooseBundlePlace: async ({ name, form }) => {
      asked.push(`bundle ${name} as ${form}`)
      return answers.bundlePlace ?? null
    },
    chooseCopyPlace: async (fileName) => {
      asked.push(`copy ${fileName}`)
      return answers.copyPlace ?? null
    },
    choosePictures: async () => (answers.picture === undefined ? [] : [success(answers.picture)]),
    chooseBackup: async () => answers.backup ?? null,
    showFolder: async (folder) => {
      asked.push(`folder ${folder}`)
    },
    showFile: (path) => {
      asked.push(`file ${path}`)
    },
    dragFile: (path) => {
      asked.push(`drag ${path}`)
    },
    openAddress: async (address) => {
      asked.push(`address ${address}`)
    },
    actOnText: (act) => {
      asked.push(`${act} text`)
    },
    personName: () => 'Mara Quill',
    zoom: (step) => {
      asked.push(`zoom ${step}`)
    },
    toggleFullScreen: () => {
      asked.push('toggle full screen')
    },
    applyTheme: (theme: Theme) => {
      asked.push(`theme ${theme}`)
    },
  }
}
