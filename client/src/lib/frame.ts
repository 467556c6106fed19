import type { FrameQuery } from '@steerboard/schema'
import { type ComputedRef, computed, type InjectionKey, inject } from 'vue'

export type Frame = ComputedRef<FrameQuery | undefined>

/** Organisation and scopes: asked once by the app, needed by every page. */
export const frameKey: InjectionKey<Frame> = Symbol('frame')

export const useFrame = (): Frame =>
  inject(
    frameKey,
    computed(() => undefined),
  )
