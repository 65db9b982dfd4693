import { CalendarDays, Columns3, Rows3 } from 'lucide-react'

import { IconButton } from '../controls/IconButton.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { showLayout } from './show-layout.ts'
import { useListing } from './use-listing.ts'

const layouts = [
  { layout: 'list', label: 'List', icon: <Rows3 /> },
  { layout: 'board', label: 'Board', icon: <Columns3 /> },
  { layout: 'calendar', label: 'Calendar', icon: <CalendarDays /> },
] as const

/** How the articles are laid out. */
export function LayoutButtons() {
  const tools = useDeskTools()
  const chosen = useListing(({ layout }) => layout)

  return (
    <>
      {layouts.map(({ layout, label, icon }) => (
        <IconButton
          key={layout}
          label={label}
          isSelected={chosen === layout}
          onPress={() => void showLayout(tools, layout)}
        >
          {icon}
        </IconButton>
      ))}
    </>
  )
}
