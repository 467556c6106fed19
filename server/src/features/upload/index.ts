export { uploadRights } from './rights.js'
export { type Part, takePart } from './take-part.js'
export { PART_BYTES } from './upload.js'
