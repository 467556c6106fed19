export { type Notice, notify } from './notify.js'
export { markRead } from './read-inbox.js'
export { notificationRights } from './rights.js'
export { INBOX_CHANNEL } from './stores/message.store.js'
