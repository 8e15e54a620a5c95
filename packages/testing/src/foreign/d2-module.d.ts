/** The types that the package brings stand where NodeNext does not look for them. */
declare module '@terrastruct/d2' {
  interface Diagram {
    readonly shapes: readonly { readonly id: string; readonly label: string }[];
    readonly connections: readonly { readonly src: string; readonly dst: string; readonly label: string }[];
  }
  export class D2 {
    compile(text: string): Promise<{ readonly diagram: Diagram; readonly renderOptions: object }>;
    render(diagram: Diagram, options: object): Promise<string>;
  }
}
