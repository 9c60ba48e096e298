import { join, sep } from 'node:path'

/**
 * Builds Phaser from its sources with the parts that the map draws with: a game, a scene, pictures, both renderers. The
 * package's own bundle can't be shaken; physics, tilemaps, sound, loaders, particles, text and filters come with it.
 */

/** What `src/map` uses of the package, and what a game needs to start; each file registers itself. */
const entry = (from) => `
import Game from '${from}/core/Game.js'
import Events from '${from}/core/events/index.js'
import CONST from '${from}/const.js'
import Scale from '${from}/scale/const/index.js'
import '${from}/events/EventEmitter.js'
import '${from}/scene/ScenePlugin.js'
import '${from}/cameras/2d/CameraManager.js'
import '${from}/gameobjects/DisplayList.js'
import '${from}/gameobjects/UpdateList.js'
import '${from}/gameobjects/image/ImageFactory.js'
export default {
  Game,
  AUTO: CONST.AUTO,
  Core: { Events },
  Scale: { NONE: Scale.SCALE_MODE.NONE, NO_CENTER: Scale.CENTER.NO_CENTER },
}
`

/** What Phaser's own build settles by these names. */
const features = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
}

/** Lists of a whole folder, cut to what is asked of them: through them the whole library would come along. */
const instead = {
  'renderer/index.js': "module.exports = { Events: require('./events') }",
  // The store of textures makes one for stamps that the map never asks for.
  'gameobjects/tilesprite/TileSprite.js':
    "const Image = require('../image/Image'); module.exports = function (scene) { return new Image(scene) }",
  'math/index.js': "module.exports = { RandomDataGenerator: require('./random-data-generator/RandomDataGenerator') }",
}

/** Parts that are made only when something asks for them, and nothing on the map does. */
const leftOut = [
  /^filters\//,
  /^renderer\/webgl\/renderNodes\/filters\//,
  /^renderer\/webgl\/renderNodes\/BatchHandler(PointLight|Strip|TileSprite)\.js$/,
  /^renderer\/webgl\/renderNodes\/(DrawLine|DynamicTextureHandler|FillPath|StrokePath)\.js$/,
  /^renderer\/webgl\/renderNodes\/submitter\/Submitter(MeshToQuad|Tile|TileSprite|TilemapGPULayer)\.js$/,
  /^renderer\/webgl\/renderNodes\/(texturer|transformer)\/\w+TileSprite\.js$/,
  /^renderer\/webgl\/renderNodes\/transformer\/TransformerTile\.js$/,
  /^textures\/parsers\/(AtlasXML|JSONArray|JSONHash|KTXParser|PCT|PCTDecode|PVRParser|SpriteSheetFromAtlas|UnityYAML)\.js$/,
  /^textures\/DynamicTexture\.js$/,
  /^input\/(keyboard|mouse|touch)\/\w+Manager\.js$/,
]

const absent = (part) =>
  `module.exports = function () { throw new Error('This build of Phaser is without ${part}: see tools/vite-phaser.mjs') }`

/** Puts the small build in place of the package `phaser`; in development the whole package serves. */
export function slimPhaser(root) {
  const from = `${join(root, 'node_modules', 'phaser', 'src').split(sep).join('/')}/`
  const virtual = '\0slim-phaser'
  return {
    name: 'slim-phaser',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'phaser' ? virtual : null),
    load(id) {
      if (id === virtual) return entry(from.slice(0, -1))
      if (!id.startsWith(from)) return null
      const part = id.slice(from.length)
      if (part in instead) return instead[part]
      return leftOut.some((pattern) => pattern.test(part)) ? absent(part) : null
    },
    transform(code, id) {
      if (!id.startsWith(from)) return null
      const settled = code.replace(/typeof ([A-Z0-9_]+)\b/g, (whole, name) => String(features[name] ?? whole))
      return { code: settled, map: null }
    },
  }
}
