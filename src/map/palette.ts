/** Colours of the map in one theme. Hue names the kind of knowledge: ink known, violet reported, grey hatch unknown. */
export interface Palette {
  readonly land: string
  readonly landOther: string
  readonly water: string
  readonly waterLine: string
  readonly wood: string
  readonly ice: string
  readonly urban: string
  readonly urbanOther: string
  readonly roadCase: string
  readonly road: string
  readonly roadMinor: string
  readonly rail: string
  readonly border: string
  readonly borderBand: string
  readonly oblast: string
  readonly halo: string
  readonly label: string
  readonly label2: string
  readonly waterLabel: string
  /** Ground of discs and signs: the paper of panels. */
  readonly surface: string
  readonly ink: string
  readonly own: string
  /** What somebody was told; with the model's eyes, what the model had. */
  readonly reported: string
  readonly reportedSoft: string
  readonly unknown: string
  readonly unknownSoft: string
  readonly countryLabel: string
}

export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    land: '#F1EBDC',
    landOther: '#E5E3DA',
    water: '#B4CAD1',
    waterLine: '#92B1BC',
    wood: '#DDE2CC',
    ice: '#FAFBFB',
    urban: '#DCD1C0',
    urbanOther: '#D3CFC4',
    roadCase: '#B9AC96',
    road: '#FFFDF8',
    roadMinor: '#D2C7B4',
    rail: '#8F877B',
    border: '#6B5F55',
    borderBand: '#B9A68C',
    oblast: '#A2978A',
    halo: '#F6F2E8',
    label: '#2B353A',
    label2: '#5B6266',
    waterLabel: '#4B6F7D',
    surface: '#FBF9F4',
    ink: '#1E2A30',
    own: '#1E2A30',
    reported: '#57407E',
    reportedSoft: '#E4DDEE',
    unknown: '#6E685D',
    unknownSoft: '#E3DED2',
    countryLabel: '#5B6266',
  },
  dark: {
    land: '#2B322F',
    landOther: '#20272A',
    water: '#1B3A49',
    waterLine: '#2C566A',
    wood: '#2C3830',
    ice: '#46525A',
    urban: '#434341',
    urbanOther: '#33393B',
    roadCase: '#171C1F',
    road: '#77766D',
    roadMinor: '#484B49',
    rail: '#6B6E6D',
    border: '#B3A58F',
    borderBand: '#6A5D4B',
    oblast: '#5F6563',
    halo: '#161D21',
    label: '#ECE8DE',
    label2: '#B4B9B6',
    waterLabel: '#7FB0C4',
    surface: '#1A2126',
    ink: '#ECE8DE',
    own: '#ECE8DE',
    reported: '#CFC0F5',
    reportedSoft: '#37304A',
    unknown: '#A49D90',
    unknownSoft: '#2E3334',
    countryLabel: '#B4B9B6',
  },
}

/** Teal, as everywhere for the model: in place of the violet of what was told. */
const MODEL: Readonly<Record<'light' | 'dark', Pick<Palette, 'reported' | 'reportedSoft'>>> = {
  light: { reported: '#12626F', reportedSoft: '#CFE3E4' },
  dark: { reported: '#7AD0DA', reportedSoft: '#1F434A' },
}
const MODEL_PALETTES = {
  light: { ...PALETTES.light, ...MODEL.light },
  dark: { ...PALETTES.dark, ...MODEL.dark },
}

/** The colours in which a model is drawn. */
export function paletteOf({ theme, eyes }: { theme: 'light' | 'dark'; eyes: 'told' | 'model' }): Palette {
  return (eyes === 'model' ? MODEL_PALETTES : PALETTES)[theme]
}
