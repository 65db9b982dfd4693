// An Electron with one empty window, for pages that are looked at as a browser shows them.
import { app, BrowserWindow } from 'electron'

// Awaited here, Electron would wait for this module before it is ready.
void app.whenReady().then(() => new BrowserWindow().loadURL('about:blank'))
