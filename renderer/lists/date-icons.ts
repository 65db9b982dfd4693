import { CalendarClock, Lock, Send } from 'lucide-react'

/** What stands for the dates of an article. */
export const dateIcons = { due: CalendarClock, published: Send, embargo: Lock }
