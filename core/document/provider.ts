/** Who shows what stands at a web address, by the names that people use; empty for others. */
export function providerOf(address: string): string {
  const host = /^https?:\/\/(?:www\.|m\.)?([^/?#:]+)/iu.exec(address)?.[1]?.toLowerCase() ?? ''
  return providers.find(([end]) => host === end || host.endsWith(`.${end}`))?.[1] ?? ''
}

const providers: readonly (readonly [host: string, name: string])[] = [
  ['youtube.com', 'YouTube'],
  ['youtube-nocookie.com', 'YouTube'],
  ['youtu.be', 'YouTube'],
  ['vimeo.com', 'Vimeo'],
  ['bsky.app', 'Bluesky'],
  ['mastodon.social', 'Mastodon'],
  ['x.com', 'X'],
  ['twitter.com', 'X'],
  ['threads.net', 'Threads'],
  ['threads.com', 'Threads'],
  ['linkedin.com', 'LinkedIn'],
  ['instagram.com', 'Instagram'],
  ['tiktok.com', 'TikTok'],
  ['spotify.com', 'Spotify'],
  ['soundcloud.com', 'SoundCloud'],
]
