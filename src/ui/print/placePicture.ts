/** Puts a picture into its place on a page, with the words and the width that the note gives it. */
export const placePicture = (place: HTMLElement, image: HTMLImageElement): void => {
  image.alt = place.textContent;
  const width = Number(place.dataset['width']);
  if (width > 0) image.width = width;
  place.replaceWith(image);
};
