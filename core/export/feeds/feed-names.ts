/** The three feeds of a site, beside its front page. */
export const feedNames = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const
