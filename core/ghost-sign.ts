/**
 * Tags of Ghost that begin with `#` are internal: readers don't see them. These say what a post has no field for: that its
 * first tag is the section, where among the tags that one stands once more, and that its excerpt is one and no standfirst.
 */
export const ghostSigns = {
  section: '#copydesk-section',
  sectionInTags: '#copydesk-section-in-tags',
  excerpt: '#copydesk-excerpt',
} as const
