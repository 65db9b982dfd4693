import { PanelLeft, PanelRight, Search, Send, SquarePen } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'

import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { printedShortcut } from '../controls/shortcut.ts'
import { useListing } from '../lists/use-listing.ts'
import { useDeskState } from './desk-context.ts'
import { NewRecordMenu } from './NewRecordMenu.tsx'
import { useInspector } from './use-inspector.ts'
import { useRunCommand } from './use-run-command.ts'
import { WayButtons } from './WayButtons.tsx'

import styles from './TopBar.module.css'

export function TopBar() {
  const run = useRunCommand()
  const page = useDeskState((state) => state.page)
  const isSomeChosen = useListing(({ chosen }) => chosen.length > 0)
  const isSourcesShown = useDeskState(({ view }) => view.isSourcesShown)
  const isInspectorShown = useInspector()

  return (
    <header className={styles['bar']}>
      <div className={styles['group']}>
        <IconButton
          label="Sources"
          {...keys('toggle-sources')}
          isSelected={isSourcesShown}
          onPress={() => run('toggle-sources')}
        >
          <PanelLeft />
        </IconButton>
        <NewRecordMenu icon={<SquarePen />} />
        <WayButtons />
      </div>
      <AriaButton className={styles['search'] ?? ''} onPress={() => run('open-palette')}>
        <Search aria-hidden />
        <span>Search or do anything</span>
        <kbd>{printedShortcut('open-palette')}</kbd>
      </AriaButton>
      <div className={styles['group']}>
        <IconButton
          label="Details"
          {...keys('toggle-inspector')}
          isSelected={isInspectorShown}
          onPress={() => run('toggle-inspector')}
        >
          <PanelRight />
        </IconButton>
        <Button
          look="main"
          isDisabled={!isSomeChosen && (page === null || page.kind === 'media')}
          onPress={() => run('publish')}
        >
          <Send aria-hidden />
          Publish…
        </Button>
      </div>
    </header>
  )
}

function keys(command: 'toggle-sources' | 'toggle-inspector') {
  const printed = printedShortcut(command)
  return printed === undefined ? {} : { keys: printed }
}
