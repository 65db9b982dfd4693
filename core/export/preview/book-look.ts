/** What a reading system adds to the style of a book: a page that is no wider than can be read. */
export const bookLook = `@media screen {
html { max-width: 34rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
}
`
