import { READ, REMOVE, type TableRights } from '../../domain/access/table-rights.js'

/** Content goes when an upload is given up; what an import found out is written by the job. */
export const uploadRights: TableRights = {
  import_upload: ['select', 'insert', 'update'],
  import_upload_part: REMOVE,
  import_upload_reject: READ,
}
