import type { ElectronApplication } from '@playwright/test'

/** The labels of the menu's items that are commands of the desk, in order. */
export async function menuCommands(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      .flatMap((item) => item.submenu?.items ?? [item])
      .filter(({ type, role }) => type === 'normal' && (role ?? null) === null)
      .map(({ label }) => label),
  )
}

/** Chooses an item of the menu, as a click on it does. */
export async function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  const isThere = await app.evaluate(({ Menu }, wanted) => {
    const items = (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      .flatMap((item) => item.submenu?.items ?? [item])
    const item = items.find((each) => each.label === wanted)
    if (item !== undefined) Reflect.apply(item.click, item, [])
    return item !== undefined
  }, label)
  if (!isThere) throw new Error(`The menu has no “${label}”`)
}
