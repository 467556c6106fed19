import type { CodegenConfig } from '@graphql-codegen/cli'

/** Typed documents of every operation in `operations/`, and the list of them for the server. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'operations/**/*.graphql',
  generates: {
    'generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        defaultScalarType: 'unknown',
        scalars: { Date: 'string', DateTime: 'string' },
        avoidOptionals: { field: true, inputValue: false, object: false },
        skipTypename: true,
      },
    },
  },
}

export default config
