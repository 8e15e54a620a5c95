import { drawPictures } from './absent/server.ts';

// The thread that draws for the language server, which starts it from this file.
drawPictures();
