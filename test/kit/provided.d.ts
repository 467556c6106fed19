import 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's URL of the run's database server. */
    testServerUrl: string
    /** A migrated, empty database to copy from. */
    testTemplate: string
  }
}
