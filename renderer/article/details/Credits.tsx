import { X } from 'lucide-react'
import { useStore } from 'zustand'

import type { Article } from '../../../core/article/article.ts'
import { joinNames } from '../../../core/article/byline.ts'
import {
  type ContributorRole,
  contributorRoleLabel,
  contributorRoleSchema,
} from '../../../core/article/contributor.ts'
import type { RecordId } from '../../../core/library/record-id.ts'
import { Choice } from '../../controls/Choice.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { useDeskActions, useDeskState } from '../../desk/desk-context.ts'
import { newId } from '../../desk/new-id.ts'
import type { OpenRecord } from '../../desk/open-record.ts'
import { changeUndoably } from '../../desk/undo-record.ts'
import { nameIn } from '../../edition/edition-article.ts'
import { AddAuthor } from '../AddAuthor.tsx'
import { DetailPart } from './DetailPart.tsx'

import styles from './Credits.module.css'

const roles = contributorRoleSchema.options.map((role) => ({
  value: role,
  label: contributorRoleLabel(role),
}))

/** Translators, photographers and others who are named beside the authors. */
export function Credits({ open }: { readonly open: OpenRecord<Article> }) {
  const contributors = useStore(open.store, ({ record }) => record.contributors)
  const { did } = useDeskActions()
  const names = useDeskState((state) => state.authorNames)

  function nameOf(id: RecordId): string {
    return names.has(id) ? nameIn(names, id) : 'Someone missing'
  }

  function change(
    label: string,
    update: (article: Article) => Article,
    made: readonly RecordId[] = [],
  ): void {
    changeUndoably({ open, did, label, made, update })
  }

  return (
    <DetailPart title="Credits" word={contributors.map(({ author }) => nameOf(author)).join(', ')}>
      {contributors.length === 0 ? null : (
        <ul className={styles['credits']} aria-label="Credits">
          {contributors.map(({ id, author, role }) => (
            <li key={id} className={styles['credit']}>
              <span className={styles['name']}>{nameOf(author)}</span>
              <IconButton
                label={`Remove ${nameOf(author)} from the credits`}
                onPress={() =>
                  change(`Removed ${nameOf(author)} from the credits`, (article) => ({
                    ...article,
                    contributors: article.contributors.filter((each) => each.id !== id),
                  }))
                }
              >
                <X />
              </IconButton>
              <Choice<ContributorRole>
                label={`What ${nameOf(author)} did`}
                isLabelShown={false}
                value={role}
                options={roles}
                onChange={(next) =>
                  change(`Named ${nameOf(author)} as ${next}`, (article) => ({
                    ...article,
                    contributors: article.contributors.map((each) =>
                      each.id === id ? { ...each, role: next } : each,
                    ),
                  }))
                }
              />
            </li>
          ))}
        </ul>
      )}
      <AddAuthor
        label="Add a translator, photographer or other"
        placeholder="Add by typing a name"
        isBoxed
        except={[]}
        onAdd={({ people, made }) =>
          change(
            `Added ${joinNames(people.map(({ name }) => name))} to the credits`,
            (article) => ({
              ...article,
              contributors: [
                ...article.contributors,
                ...people.map(({ id }) => ({
                  id: newId(),
                  author: id,
                  role: 'translator' as const,
                })),
              ],
            }),
            made,
          )
        }
      />
    </DetailPart>
  )
}
