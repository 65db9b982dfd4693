import { useCallback, useContext } from 'react'

import type { CommandName } from '../../core/desk/command.ts'
import { DeskContext } from './desk-context.ts'
import { runCommand } from './run-command.ts'

export function useRunCommand(): (command: CommandName) => void {
  const tools = useContext(DeskContext)
  return useCallback(
    (command) => {
      if (tools !== null) void runCommand(command, tools)
    },
    [tools],
  )
}
