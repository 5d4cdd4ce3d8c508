/**
 * Puts the plugin's bundle where hosts look for plugins, and takes it away again; {@link
 * org.impasto.install.InstalledBundle} does it, {@link org.impasto.install.PluginFolders} knows the
 * places, {@link org.impasto.install.HostsHere} the hosts. The command line is its only reader.
 */
package org.impasto.install;
