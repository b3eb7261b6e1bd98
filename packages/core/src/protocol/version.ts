/** The version of the ChatKit server protocol that these schemas describe: that of chatkit-python 1.6.5. */
export const protocolVersion = "1.6.5";
