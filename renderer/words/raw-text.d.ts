/** The text of a file, bundled with the desk. */
declare module '*?raw' {
  const text: string
  export default text
}
