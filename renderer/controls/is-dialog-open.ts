/** Whether a dialog is in front, which holds the focus as long as it is there. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}
