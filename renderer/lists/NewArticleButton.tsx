import { Plus } from 'lucide-react'

import { ActionMenu } from '../controls/ActionMenu.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import { useTemplateActions } from './use-template-actions.ts'

/** A new article, blank or from a template. */
export function NewArticleButton() {
  const actions = useDeskActions()
  const templates = useTemplateActions()

  return templates.length === 0 ? (
    <IconButton label="New in Articles" onPress={() => void actions.create('article')}>
      <Plus />
    </IconButton>
  ) : (
    <ActionMenu
      label="New in Articles"
      icon={<Plus />}
      actions={[{ label: 'New article', run: () => void actions.create('article') }, ...templates]}
    />
  )
}
