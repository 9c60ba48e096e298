/** Line icons of one hand: 20 x 20, 1.6 px, drawn for this project. Decorative: the words stand beside them. */
const shapes = {
  map: 'M2.5 4.5 7.5 3l5 2 5-1.5v12l-5 1.5-5-2-5 1.5zM7.5 3v12M12.5 5v12',
  cables: 'M2.5 4.5h15v11h-15zM2.5 5l7.5 6 7.5-6',
  decide: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M6.5 10.2l2.4 2.4 4.6-5',
  figures: 'M4 17v-6M10 17V3M16 17V8',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  chevron: 'M6 8l4 4 4-4',
  play: 'M6 3.5v13l10-6.5z',
  pause: 'M6.5 4v12M13.5 4v12',
  skip: 'M4 4v12l8-6zM15.5 4v12',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  region: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  city: 'M8.5 14.5a6 6 0 1 0 0-12 6 6 0 0 0 0 12M13 13l4.5 4.5',
  list: 'M7 5h10M7 10h10M7 15h10M3 5h.1M3 10h.1M3 15h.1',
  key: 'M3 4.5h3v3H3zM3 12.5h3v3H3zM9 6h8M9 14h8',
  export: 'M10 3v9M6.5 6.5 10 3l3.5 3.5M3.5 12v5h13v-5',
  import: 'M10 12V3M6.5 8.5 10 12l3.5-3.5M3.5 12v5h13v-5',
  sound: 'M3 8v4h3l4 3.5v-11L6 8zM13 7.5a4 4 0 0 1 0 5M15.3 5a7.5 7.5 0 0 1 0 10',
  mute: 'M3 8v4h3l4 3.5v-11L6 8zM13 8l4 4M17 8l-4 4',
  sheet: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5M7.5 13h5',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 6v4.2l2.8 1.8',
  unlinked:
    'M3 7.5a11 11 0 0 1 3-1.9M9.6 4.6A11 11 0 0 1 17 7.5M6 11a7 7 0 0 1 3-1.4M13 10.2l1 .8M10 15.5h.1M3.5 3l13 14',
  team: 'M7 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M1.5 16.5c0-3 2.2-5 5.5-5s5.5 2 5.5 5M13 9.5a2.6 2.6 0 1 0-.6-5.1M14.2 11.7c2.6.3 4.3 2.1 4.3 4.8',
  pin: 'M10 17.5s5.5-5 5.5-9.5a5.5 5.5 0 0 0-11 0c0 4.5 5.5 9.5 5.5 9.5M10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
} as const

export type IconName = keyof typeof shapes

export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
