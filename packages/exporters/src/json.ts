import type { Picture } from '@migmap/diagram';

/** Where everything of a picture is, for tools that draw it themselves: nodes, edges and labels with their places. */
export function pictureJson(picture: Picture): string {
  const { marks: _, places: __, ...positions } = picture;
  return `${JSON.stringify(positions, undefined, 2)}\n`;
}
