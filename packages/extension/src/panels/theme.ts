import type { PictureParams } from '@migmap/protocol';
import { ColorThemeKind, window } from 'vscode';

/** The colours of a picture that suit those of the editor. */
export function themeOfEditor(): NonNullable<PictureParams['theme']> {
  switch (window.activeColorTheme.kind) {
    case ColorThemeKind.Dark:
      return 'dark';
    case ColorThemeKind.HighContrast:
      return 'high-contrast';
    case ColorThemeKind.HighContrastLight:
      return 'print';
    default:
      return 'light';
  }
}
