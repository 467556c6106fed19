export { type Notice, notify } from './notify.js'
export { INBOX_CHANNEL } from './stores/message.store.js'
