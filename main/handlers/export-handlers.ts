import type { DeskCalls } from '../../preload/contract.ts'
import type { exportCalls } from '../../preload/contract/export-calls.ts'
import type { HandlerTools } from './handler-tools.ts'

export function createExportHandlers({
  exports,
}: HandlerTools): Pick<DeskCalls, keyof typeof exportCalls> {
  return {
    'article:source': ({ id, form }) => exports.source(id, form),
    'export:preview': (plan) => exports.preview(plan),
    'export:look': (plan) => exports.look(plan),
    'export:make': (order) => exports.make(order),
    'export:again': (making) => exports.makeAgain(making),
    'export:standing': (sent) => exports.isStanding(sent),
    'export:last': (ids) => exports.last(ids),
    'export:stop'() {
      exports.stop()
      return Promise.resolve(null)
    },
    'export:sent': (record) => exports.sent(record),
    'export:compare': (sent) => exports.compare(sent),
    async 'export:show'(sent) {
      await exports.show(sent)
      return null
    },
    async 'export:drag'(sent) {
      await exports.drag(sent)
      return null
    },
  }
}
