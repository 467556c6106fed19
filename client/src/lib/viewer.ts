import type { ViewerQuery } from '@steerboard/schema'
import { type ComputedRef, computed, type InjectionKey, inject, ref } from 'vue'

export type Viewer = ComputedRef<ViewerQuery['viewer'] | undefined>

/** Who is signed in: asked once by the app. */
export const viewerKey: InjectionKey<Viewer> = Symbol('viewer')

export const useViewer = (): Viewer =>
  inject(
    viewerKey,
    computed(() => undefined),
  )

/** Known to read nothing here: not signed in, where that is asked of readers. */
export const isShutOut = (viewer: ViewerQuery['viewer'] | undefined): boolean =>
  viewer?.person === null && !viewer.permissions.includes('kpi.read')

/** How often a question was refused to somebody who is not signed in, or not any more. */
export const timesRefused = ref(0)

/** Another person begins with a fresh page, in which nothing of the one before is left. */
export const startAfresh = (path = location.pathname + location.search): void => {
  location.assign(path)
}
