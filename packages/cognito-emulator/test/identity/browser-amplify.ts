// What the page of the browser test runs: Amplify, bundled as an app would.
export { Amplify } from 'aws-amplify';
export { signIn } from 'aws-amplify/auth';
export { downloadData, list, uploadData } from 'aws-amplify/storage';
