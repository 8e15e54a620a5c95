import { drawPictures } from './threads.ts';

// The thread that draws, where it has a file of its own.
drawPictures();
