import module from 'node:module'

const PACKAGE = '/node_modules/drizzle-orm/'

/**
 * Lets the files of drizzle-orm find each other without Node's own search. To learn what kind of
 * module a file is, Node reads out the whole package.json once for each file, and that of
 * drizzle-orm has 180 kB: 120 files took 220 MB and half a second. Without effect on a Node that
 * has no such hooks.
 */
export function shortenResolution(): void {
  module.registerHooks?.({
    resolve(specifier, context, next) {
      const from = context.parentURL
      if (!from?.includes(PACKAGE) || !/^\.{1,2}\/.*\.js$/.test(specifier)) {
        return next(specifier, context)
      }
      return { url: new URL(specifier, from).href, format: 'module', shortCircuit: true }
    },
  })
}
