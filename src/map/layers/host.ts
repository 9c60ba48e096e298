import Phaser from 'phaser'

/** A Phaser game that never runs by itself: it draws one frame when told to. */
export interface Host {
  readonly scene: Phaser.Scene
  readonly canvas: HTMLCanvasElement
  /** Draws one frame now. */
  step(): void
  /** Sizes in device pixels and CSS pixels. */
  resize(device: { width: number; height: number }, css: { width: number; height: number }): void
  destroy(): void
}

/** Resolves when the game can draw. WebGL where there is WebGL, else Canvas. */
export function createHost(parent: HTMLElement, background: string): Promise<Host> {
  return new Promise((resolve) => {
    const game = new Phaser.Game({
      type: Phaser.AUTO,
      parent,
      width: 16,
      height: 16,
      backgroundColor: background,
      banner: false,
      autoFocus: false,
      audio: { noAudio: true },
      // All input comes through the page's own listeners, the same for mouse, touch and keys.
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      disableContextMenu: false,
      // Textures are smoothed; the frame itself holds only axis-parallel pictures and needs no sampling.
      render: { antialias: true, antialiasGL: false, maxTextures: TEXTURES, powerPreference: 'low-power' },
      scale: { mode: Phaser.Scale.NONE, expandParent: false, autoCenter: Phaser.Scale.NO_CENTER },
      scene: {
        create(this: Phaser.Scene) {
          const { canvas } = game
          canvas.setAttribute('aria-hidden', 'true')
          canvas.style.display = 'block'
          keepOneShader(game.renderer)
          // From here on frames are drawn on demand only: an idle map costs nothing.
          game.events.once(Phaser.Core.Events.POST_RENDER, () => {
            game.loop.sleep()
            resolve({
              scene: this,
              canvas,
              step: () => game.loop.tick(),
              resize: (device, css) => {
                if (canvas.width !== device.width || canvas.height !== device.height)
                  game.scale.resize(device.width, device.height)
                canvas.style.width = `${css.width}px`
                canvas.style.height = `${css.height}px`
              },
              destroy: () => {
                game.destroy(true)
                // A sleeping game is taken down by its next step.
                game.loop.tick()
              },
            })
          })
        },
      },
    })
  })
}

/** Textures a draw call: each picture has its own, so that as many pictures are drawn at once. */
const TEXTURES = 8

/**
 * Phaser compiles a shader for each number of textures it meets in a draw call, and a map that has slept would stutter
 * at the strangest moments (seconds on a software renderer). Here every call has the shader of the largest number.
 */
function keepOneShader(renderer: Phaser.Game['renderer']): void {
  if (!('renderNodes' in renderer)) return
  const quads = renderer.renderNodes.getNode('BatchHandlerQuad') as Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad
  const settle = quads.finalizeTextureCount.bind(quads)
  let settled = 0
  quads.finalizeTextureCount = () => {
    if (settled === quads.maxTexturesPerBatch) return
    settled = quads.maxTexturesPerBatch
    settle(settled)
  }
}

let made = 0
/** A texture from a canvas, without the copy of its pixels that Phaser's own canvas textures keep. */
export function addTexture(scene: Phaser.Scene, canvas: HTMLCanvasElement): string {
  const key = `fixed ${made++}`
  const texture = scene.textures.create(key, canvas, canvas.width, canvas.height)
  texture?.add('__BASE', 0, 0, 0, canvas.width, canvas.height)
  return key
}
