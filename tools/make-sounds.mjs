// Makes the sounds of the product from sums of sines and filtered noise, and writes them as small MP3 files.
// Run: node tools/make-sounds.mjs. Nothing is sampled from elsewhere; the same script gives the same sound.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMp3Encoder } from 'wasm-media-encoders'
import { root } from './fresh.mjs'

const rate = 22_050
const tau = 2 * Math.PI

/** Repeatable noise in -1 to 1. */
function noise(seed) {
  let s = seed | 0
  return () => {
    s ^= s << 13
    s ^= s >>> 17
    s ^= s << 5
    return s / 2_147_483_648
  }
}

const seconds = (length, at) => Float32Array.from({ length: Math.round(length * rate) }, (_, i) => at(i / rate))

/** A struck wooden or metal bar: partials that die away, the higher the sooner. */
const bar = (frequency, partials, decay) => (t) =>
  t < 0
    ? 0
    : partials.reduce(
        (sum, [ratio, level]) =>
          sum + level * Math.sin(tau * frequency * ratio * t) * Math.exp(-t * decay * Math.sqrt(ratio)),
        0,
      ) * Math.min(1, t * 400)

const wood = (frequency) =>
  bar(
    frequency,
    [
      [1, 0.6],
      [3.9, 0.14],
      [9.2, 0.04],
    ],
    14,
  )
const bell = (frequency) =>
  bar(
    frequency,
    [
      [1, 0.5],
      [2.01, 0.22],
      [2.99, 0.1],
      [4.2, 0.04],
    ],
    2.2,
  )

function cable() {
  const random = noise(7)
  const paper = seconds(0.5, (t) => (t < 0.12 ? random() * 0.05 * Math.sin((Math.PI * t) / 0.12) : 0))
  const notes = seconds(0.5, (t) => 0.5 * wood(587)(t - 0.05) + 0.4 * wood(784)(t - 0.16))
  return notes.map((value, i) => value + paper[i])
}

const decisionDue = () =>
  seconds(1.1, (t) => 0.5 * wood(392)(t) + 0.45 * wood(494)(t - 0.22) + 0.25 * bell(392)(t - 0.22))
const windowClosing = () => seconds(2.2, (t) => 0.5 * bell(262)(t) + 0.12 * bell(131)(t))

/** A quiet room: slow low tones that swell and sink, and air. Silent at both ends, so that it can be repeated. */
function bed() {
  const length = 24
  const random = noise(11)
  let air = 0
  return seconds(length, (t) => {
    const swell = Math.sin((Math.PI * t) / length) ** 2
    air += 0.02 * (random() - air)
    const tones = [98, 146.8, 196, 220].reduce(
      (sum, f, i) => sum + (0.12 / (i + 1)) * Math.sin(tau * f * t + 0.6 * Math.sin(tau * (0.05 + 0.013 * i) * t)),
      0,
    )
    return swell * (0.55 * tones + 0.5 * air)
  })
}

async function encode(samples) {
  const encoder = await createMp3Encoder()
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: 40 })
  const parts = []
  for (let i = 0; i < samples.length; i += 4096) parts.push(encoder.encode([samples.subarray(i, i + 4096)]).slice())
  parts.push(encoder.finalize().slice())
  return Buffer.concat(parts)
}

const sounds = { bed: bed(), cable: cable(), 'decision-due': decisionDue(), 'window-closing': windowClosing() }
for (const [name, samples] of Object.entries(sounds)) {
  const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const data = await encode(samples.map((value) => (value / loudest) * (name === 'bed' ? 0.35 : 0.6)))
  writeFileSync(join(root, 'assets', 'audio', `${name}.mp3`), data)
  console.log(`${name}.mp3  ${(data.length / 1024).toFixed(1)} KiB  ${(samples.length / rate).toFixed(1)} s`)
}
