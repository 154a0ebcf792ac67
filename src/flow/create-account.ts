/** Where a new Microsoft account is made. Apart from the other guides, since the first screen needs no more. */
export const createAccountPage = "https://signup.live.com/";
