import { useState } from 'react'
import { useStore } from 'zustand'

import { TextInput } from '../controls/TextInput.tsx'
import { useDeskTools } from '../desk/desk-context.ts'

/** What the Mastodon server of the house lets a post have; agreed for the whole library. */
export function MastodonLimit() {
  const { house } = useDeskTools()
  const limit = useStore(house.store, ({ mastodonLimit }) => mastodonLimit)

  // What is typed may be no number yet, and saving takes a moment.
  const [typing, setTyping] = useState<string | null>(null)

  return (
    <TextInput
      label="Characters of a post on your Mastodon server"
      value={typing ?? String(limit)}
      hint="500 unless the server says otherwise"
      onChange={(typed) => {
        setTyping(typed)
        const next = Number(typed)
        if (!Number.isInteger(next) || next < 1 || next === limit) return
        void house.change('Changed the limit on Mastodon', (before) => ({
          ...before,
          mastodonLimit: next,
        }))
      }}
    />
  )
}
