import type { OutlineResult, OutlineService } from '@migmap/protocol';
import { l10n } from 'vscode';
import type { Node } from './map-tree.ts';

/** Services by layer, with what becomes of them and when. */
export function serviceNodes({ map, layers, services }: OutlineResult): Node[] {
  const known = new Set(layers.map(({ name }) => name));
  const inLayers = layers.map(({ name, title, location }): Node => {
    const children = services.filter(({ layer }) => layer === name).map((one) => serviceNode(map, one));
    const id = `${map} layer ${name}`;
    return { id, label: title ?? name, icon: 'layers', sort: 'layer', location, map, name, children };
  });
  const others = services.filter(({ layer }) => layer === undefined || !known.has(layer));
  return [
    ...inLayers.filter(({ children = [] }) => children.length > 0),
    ...others.map((one) => serviceNode(map, one)),
  ];
}

function serviceNode(map: string, service: OutlineService): Node {
  const { name, title, location, disposition, waves, owner } = service;
  const becomes = wordsOf[disposition]();
  return {
    id: `${map} service ${name}`,
    label: title ?? name,
    description: [becomes, ...waves].filter((word) => word !== '').join(' · '),
    tooltip: [name, becomes, owner].filter((word) => word !== undefined && word !== '').join(' · '),
    icon: iconOf[disposition],
    color: colorOf[disposition],
    sort: 'service',
    location,
    map,
    name,
  };
}

type Disposition = OutlineService['disposition'];

const wordsOf: Readonly<Record<Disposition, () => string>> = {
  replaced: () => l10n.t('replaced'),
  introduced: () => l10n.t('introduced'),
  dropped: () => l10n.t('dropped'),
  stays: () => l10n.t('stays'),
  unsaid: () => '',
};

const iconOf: Readonly<Record<Disposition, string>> = {
  replaced: 'arrow-swap',
  introduced: 'add',
  dropped: 'trash',
  stays: 'circle-filled',
  unsaid: 'circle-outline',
};

const colorOf: Readonly<Record<Disposition, string>> = {
  replaced: 'migmap.stateMoving',
  introduced: 'migmap.stateNew',
  dropped: 'migmap.stateOld',
  stays: 'migmap.stateStays',
  unsaid: 'migmap.stateStays',
};
