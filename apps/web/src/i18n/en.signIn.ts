/** Signing in, and everything around it. */
export const signIn = {
  heading: 'Sign in',
  text: 'With your account you walk straight into the meetings of your organization.',
  ready: 'This link signs this browser in, once.',
  link: 'Sign-in link',
  linkMissing: 'Paste the whole sign-in link that you were given.',
  next: 'Sign in',
  wrong: 'This is not a sign-in link, or a newer one has taken its place. Ask for another.',
  used: 'This link has been used already. Ask for another.',
  late: 'This link is too old. Ask for another.',
  how: 'Whoever runs this Foyer gives you a sign-in link.',
  ways: {
    passkey: 'Sign in with a passkey',
    prove: 'Use a passkey',
    provider: 'Continue with {name}',
    link: 'I was sent a link',
    other: 'Sign in another way',
    or: 'or',
    notKnown:
      'Foyer does not know this passkey, or its account is closed. Take another way, or ask for a sign-in link.',
    providerDown: '{name} does not answer just now. Try again in a minute, or sign in another way.',
  },
  password: {
    mail: 'Mail address',
    mailMissing: 'Type the address of your account.',
    password: 'Password',
    passwordMissing: 'Type your password.',
    wrong: 'The address or the password is not right, or there is no password yet. Try again, or take another way.',
  },
  forgot: {
    ask: 'Forgot your password?',
    heading: 'A link by mail',
    text: 'Foyer sends a link to the address of your account. It signs you in, once; then you can set another password.',
    send: 'Send the link',
    noAddress: 'This is not a mail address. Have another look.',
    sent: 'If there is an account with this address, a link is on its way. It may take a minute; look among spam, too.',
  },
  nextTime: {
    heading: 'How do you want to sign in next time?',
    text: 'The link has done its work. A passkey is kept by this device or your phone and opened like it, by a finger, a face or a PIN.',
    later: 'Later',
  },
  prove: {
    heading: 'Is it you?',
    text: 'You signed in a while ago. For this, show once more that it is you.',
    byLink: 'You signed in a while ago. For this, sign in once more: by a new link from whoever runs this Foyer.',
    password: 'Password',
    wrong: 'This is not your password.',
    next: 'Continue',
    close: 'Close',
  },
  provider: {
    heading: 'Just a moment',
    text: 'You are being signed in.',
    again: 'Back to signing in',
    down: 'Your organization’s sign-in does not answer just now. Try again in a minute.',
    late: 'That took too long, or was begun in another browser. Please begin again.',
    notBelieved:
      'What came back could not be trusted, or your account is closed. Please begin again; if it stays like this, tell whoever runs this Foyer.',
    mailTaken:
      'There is an account with your address already, and it is not linked to you. Ask whoever runs this Foyer.',
  },
};

/** Passkeys of one's own. */
export const passkeys = {
  heading: 'Passkeys',
  text: 'Sign in with this device, your phone or a security key, instead of a password.',
  none: 'There is no passkey yet.',
  add: 'Add a passkey',
  named: '{browser} on {system}',
  unnamed: 'Passkey',
  added: 'Added {date}.',
  used: 'Last used {date}.',
  notUsed: 'Not used yet.',
  remove: 'Remove',
  removeName: 'Remove {name}',
  notTaken: 'This passkey could not be added. Try another device.',
  tooMany: 'This passkey is there already, or there are too many. Remove one first.',
};

export const firstRun = {
  heading: 'Welcome to your Foyer',
  text: 'You are its administrator: you add people, and open meetings.',
  name: 'Your name',
  nameMissing: 'Tell people what to call you.',
  mail: 'Your mail address (if you like)',
  mailWrong: 'This is not a mail address. Leave it empty, or have another look.',
  next: 'Continue',
  incomplete: 'A part of this link is missing. Copy all of it from where Foyer printed it.',
  wrong: 'This is not the link that Foyer printed. Copy all of it once more.',
  used: 'This link has been used already. Foyer prints a new one when it is started without an organizer.',
};
