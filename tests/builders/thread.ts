import { createPost, createThread, type Post, type Thread } from '../../core/thread/thread.ts'
import { morning } from './clock.ts'
import { aRecordId } from './record-id.ts'

export function aThread(fields: Partial<Thread> = {}): Thread {
  return {
    ...createThread({ id: aRecordId(3), firstPost: aRecordId(31), now: morning }),
    title: 'Reading at night',
    posts: [
      aPost({ id: aRecordId(31), text: 'Why do people read at night?' }),
      aPost({ id: aRecordId(32), text: 'Because the day asks for everything else.' }),
    ],
    ...fields,
  }
}

export function aPost(fields: Partial<Post> = {}): Post {
  return { ...createPost({ id: aRecordId(30), text: 'The lamps are lit at six.' }), ...fields }
}
