import type { DrawnType } from '../../core/pictures/colour-profile.ts'
import { compileCodecs } from '../../main/pictures/compile-codecs.ts'
import { encodePicture, initCodecs, type Pixels } from '../../main/pictures/picture-codecs.ts'

/** The bytes of a landscape: a sky that grows lighter, a low sun, hills in front; the same each time. */
export async function photograph({
  type = 'image/jpeg',
  quality = 90,
  ...look
}: Partial<SceneLook> & { readonly type?: DrawnType; readonly quality?: number } = {}): Promise<
  Uint8Array<ArrayBuffer>
> {
  await ready()
  const bytes = await encodePicture(scene(look), {
    type,
    quality: type === 'image/png' ? null : quality,
  })
  return new Uint8Array(bytes)
}

interface SceneLook {
  readonly width: number
  readonly height: number
  /** Degrees; another hue is another picture. */
  readonly hue: number
  /** Nothing is drawn where the sky would be. */
  readonly hasHoles: boolean
}

function scene({
  width = 640,
  height = 480,
  hue = 210,
  hasHoles = false,
}: Partial<SceneLook> = {}): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  let grain = 1
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      grain = (grain * 48_271) % 2_147_483_647
      const across = x / width
      const down = y / height
      const isHill = down > ridge(across)
      const [red, green, blue] = isHill ? hill(across, down, hue) : sky(across, down, hue)
      const noise = (grain % 9) - 4
      data.set(
        [red + noise, green + noise, blue + noise, hasHoles && !isHill ? 0 : 255],
        (y * width + x) * 4,
      )
    }
  }
  return { data, width, height }
}

function ridge(across: number): number {
  return 0.62 + 0.09 * Math.sin(across * 7) + 0.05 * Math.sin(across * 19 + 1)
}

type Colour = readonly [number, number, number]

function sky(across: number, down: number, hue: number): Colour {
  const sun = Math.hypot(across - 0.72, (down - 0.34) * 0.8)
  const light = Math.max(0, 1 - sun * 2.4)
  const [red, green, blue] = colour(hue, 0.55, 0.42 + down * 0.45)
  return sun < 0.06 ? [255, 244, 214] : [red + light * 130, green + light * 80, blue + light * 20]
}

function hill(across: number, down: number, hue: number): Colour {
  const furrow = Math.sin(across * 60 + down * 90) * 0.03
  return colour(hue - 90, 0.3, 0.34 - (down - 0.6) * 0.45 + furrow)
}

/** As CSS has it: hue in degrees, the others between nothing and one. */
function colour(hue: number, saturation: number, lightness: number): Colour {
  const strength = saturation * Math.min(lightness, 1 - lightness)
  const [red = 0, green = 0, blue = 0] = [0, 8, 4].map((shift) => {
    const turn = (shift + (hue + 360) / 30) % 12
    return 255 * (lightness - strength * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)))
  })
  return [red, green, blue]
}

let begun: Promise<void> | null = null

function ready(): Promise<void> {
  begun ??= compileCodecs((place) => `node_modules/${place}`).then(initCodecs)
  return begun
}
