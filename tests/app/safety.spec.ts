import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from '@playwright/test'

import { contract } from '../../preload/contract.ts'
import { anArticle } from '../builders/article.ts'
import { test } from './desk-test.ts'
import { launchCopydesk } from './launch.ts'
import { savingWord } from './saving-word.ts'

const dangerous = anArticle({
  headline: 'Night',
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: ['javascript:document.title="taken"', 'file:///etc/passwd'].map((href) => ({
          type: 'text',
          text: `to ${href} `,
          marks: [{ type: 'link', attrs: { href } }],
        })),
      },
    ],
  },
})

test('the page has nothing of Node and only the desk’s own door', async ({ openDesk }) => {
  const { app, window } = await openDesk(() => ({ records: [] }))

  expect(
    await window.evaluate(() =>
      ['require', 'process', 'Buffer', 'module', 'global', 'ipcRenderer', 'electron'].filter(
        (name) => name in globalThis,
      ),
    ),
  ).toEqual([])
  const door = await window.evaluate(() => {
    const copydesk: unknown = Reflect.get(globalThis, 'copydesk')
    return Object.keys(copydesk ?? {})
  })
  expect(door.toSorted()).toEqual([...Object.keys(contract), 'on'].toSorted())
  expect(
    await app.evaluate(({ webContents }) => {
      const page: object = webContents.getAllWebContents()[0] ?? {}
      // Electron's types leave this question out.
      const ask: unknown = Reflect.get(page, 'getLastWebPreferences')
      const preferences: unknown = typeof ask === 'function' ? Reflect.apply(ask, page, []) : {}
      const wanted = ['sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag', 'webSecurity']
      return Object.fromEntries(
        wanted.map((name): [string, unknown] => [name, Reflect.get(Object(preferences), name)]),
      )
    }),
  ).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
})

test('the page carries a strict policy, and it holds', async ({ openDesk }) => {
  const { app, window } = await openDesk(() => ({ records: [] }))

  const policy = await app.evaluate(async ({ net }) =>
    (await net.fetch('app://desk/index.html')).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'; script-src 'self'")
  expect(policy).not.toContain('unsafe')

  await window.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken"'
    document.head.append(script)
    const button = document.createElement('button')
    button.setAttribute('onclick', 'document.title = "taken"')
    document.body.append(button)
    button.click()
    button.remove()
  })
  expect(await window.title()).not.toBe('taken')
})

test('nothing leads out of the page', async ({ openDesk }) => {
  const { app, window, show } = await openDesk(() => ({ records: [dangerous] }))
  await app.evaluate(({ shell }) => {
    shell.openExternal = (address) => {
      Reflect.set(globalThis, 'openedOutside', address)
      return Promise.resolve()
    }
  })
  await show('Articles', dangerous)
  const body = window.getByRole('textbox', { name: 'Body' })
  await expect(body).toBeVisible()

  for (const link of await body.locator('a').all()) {
    await link.click()
    await link.click({ modifiers: ['ControlOrMeta'] })
    await link.click({ button: 'middle' })
    await window.keyboard.press('ControlOrMeta+Shift+k')
    await window.getByRole('button', { name: 'Open', exact: true }).click()
    await window.keyboard.press('Escape')
  }
  expect(await window.evaluate(() => globalThis.open('https://example.org') === null)).toBe(true)
  expect(await window.evaluate(() => globalThis.open('app://desk/index.html') === null)).toBe(true)

  // From inside the program: Playwright waits for navigations that never come.
  const tried = await app.evaluate(async ({ webContents }) => {
    const [page] = webContents.getAllWebContents()
    for (const address of ['https://example.org/', 'file:///etc/passwd', 'app://media/']) {
      const href = JSON.stringify(address)
      await page?.executeJavaScript(`{
        const link = document.createElement('a')
        link.href = ${href}
        document.body.append(link)
        link.click()
        link.remove()
        location.assign(${href})
      }`)
    }
    const words: unknown = await page?.executeJavaScript(
      `document.querySelector('[aria-label="Body"]').textContent`,
    )
    return { pages: webContents.getAllWebContents().length, address: page?.getURL(), words }
  })
  expect(tried).toEqual({
    pages: 1,
    address: 'app://desk/index.html',
    words: expect.stringContaining('to file:///etc/passwd'),
  })
  expect(await app.evaluate(() => Reflect.has(globalThis, 'openedOutside'))).toBe(false)
})

test('files of the disk and of the library are out of the page’s reach', async ({ openDesk }) => {
  const { window, folder } = await openDesk(() => ({ records: [] }))
  const addresses = [
    'https://example.org/',
    `file://${path.join(folder, 'library.json')}`,
    'app://media/../library.json',
    'app://media/library.json',
    'app://desk/..%2f..%2fpackage.json',
    'app://desk/../../package.json',
    'app://elsewhere/index.html',
  ]
  expect(
    await window.evaluate(
      async (all) =>
        Promise.all(
          all.map(async (address) => {
            const fetched = await fetch(address).then(
              ({ ok }) => ok,
              () => false,
            )
            const pictured = await new Promise<boolean>((resolve) => {
              const image = new Image()
              image.addEventListener('load', () => resolve(true))
              image.addEventListener('error', () => resolve(false))
              image.src = address
            })
            return fetched || pictured
          }),
        ),
      addresses,
    ),
  ).toEqual(addresses.map(() => false))
})

test('the desk answers its own page and no other window', async ({ openDesk }) => {
  const { app } = await openDesk(() => ({ records: [] }))

  const answers = await app.evaluate(async ({ BrowserWindow }) => {
    // A window that has got hold of everything: Node, no isolation, and our own page's origin.
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
    })
    function ask(channel: string): Promise<unknown> {
      return stranger.webContents.executeJavaScript(
        `require('electron').ipcRenderer.invoke('${channel}').then(() => 'answered', String)`,
      )
    }
    await stranger.loadURL('about:blank')
    const fromElsewhere = await ask('library:overview')
    await stranger.loadURL('app://desk/index.html').catch(() => undefined)
    const answered = [fromElsewhere, await ask('library:overview'), await ask('record:delete')]
    stranger.destroy()
    return answered
  })
  expect(answers).toEqual([
    expect.stringContaining('Refused library:overview: it did not come from the desk'),
    expect.stringContaining('Refused library:overview: it did not come from the desk'),
    expect.stringContaining("No handler registered for 'record:delete'"),
  ])
})

test('no request leaves the program', async () => {
  const place = await mkdtemp(path.join(tmpdir(), 'copydesk-app-'))
  const log = path.join(place, 'network.json')
  const desk = await launchCopydesk({
    library: path.join(place, 'library'),
    userData: path.join(place, 'settings'),
    args: [`--log-net-log=${log}`],
  })
  try {
    const { window } = desk
    await window.getByRole('button', { name: /^Write an article/u }).click()
    await window.getByRole('textbox', { name: 'Body' }).click()
    await window.evaluate(() => {
      const transfer = new DataTransfer()
      transfer.setData('text/html', '<p>Seen <img src="https://example.org/spy.png">from afar</p>')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
      )
    })
    await expect(savingWord(window)).toHaveText('Saved')
  } finally {
    await desk.close()
  }

  const text = await readFile(log, 'utf8')
  await rm(place, { recursive: true, force: true })
  const requests = text.match(/"url":"[a-z]+:\/\/[^"]*"/gu) ?? []
  expect(
    requests.filter((request) => !/"(?:app|chrome|devtools|data|blob):/u.test(request)),
  ).toEqual([])
  expect(text).toContain('"constants"')
})
